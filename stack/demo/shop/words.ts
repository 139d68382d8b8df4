// Names in the scripts that real customers use, to show where a tool loses bytes, order or direction.
export const displayNames = [
  "Ada Okafor",
  "Zoë Müller-Ångström",
  "Νίκος Παπαδόπουλος",
  "Мария Соколова",
  "محمد الأحمد",
  "דנה לוי",
  "王小明",
  "佐藤 さくら",
  "김민준",
  "अनीता शर्मा",
  "สมชาย ใจดี",
  "Nguyễn Thị Hương",
  'José "Pepe" Núñez',
  "O'Brien; DROP TABLE users",
  "🦊 Fox & <b>Söhne</b>",
  '=HYPERLINK("x")',
] as const;

export const countries = ["DE", "FR", "GB", "US", "JP", "BR", "IN", "EG", "GR", "KR"] as const;
export const tiers = ["basic", "basic", "basic", "silver", "gold"] as const;
export const tags = ["newsletter", "beta", "vip", "b2b", "été", "新規"] as const;
export const companies = ["Müller & Söhne GmbH", "Acme, Inc.", "株式会社さくら", "ООО Ромашка", "شركة النور"] as const;
export const productNames = [
  "Teapot",
  "Φλιτζάνι",
  "折りたたみ傘",
  "Wollmütze",
  "حقيبة سفر",
  "Réveil",
  "Самовар",
  "Desk lamp",
] as const;
export const notes = ["leave at the door", "Geschenk 🎁", "請勿按鈴", "до 18:00", "line 1\nline 2\ttab"] as const;
