import { Kafka, logLevel, Partitioners } from "kafkajs";
import { expect, type Page, test } from "playwright/test";
import { ENV, viewerPage } from "./support/accounts";

const kafka = new Kafka({
  brokers: (process.env.KAFKA_BROKERS ?? "127.0.0.1:3002").split(","),
  logLevel: logLevel.NOTHING,
});
const admin = kafka.admin();
const base = `test.letters-e2e-${Date.now()}`;
const dlq = `${base}.dlq`;
const target = `${base}.clicks`;
const odd = `${base}.parked`;
const word = `E2E_${Date.now()}`.replace(/\d/g, (digit) => "abcdefghij".charAt(Number(digit)));

test.beforeAll(async () => {
  await admin.connect();
  await admin.createTopics({
    topics: [
      { topic: dlq, numPartitions: 1 },
      { topic: target, numPartitions: 3 },
      { topic: odd, numPartitions: 1 },
    ],
  });
  const producer = kafka.producer({ createPartitioner: Partitioners.DefaultPartitioner });
  await producer.connect();
  const messages = Array.from({ length: 5 }, (_, at) => ({
    key: `user-${at}`,
    value: JSON.stringify({ event_id: `e${at}`, note: word }),
    headers: {
      "trace-id": `trace-${at}`,
      "__connect.errors.topic": target,
      "__connect.errors.partition": "2",
      "__connect.errors.offset": String(at),
      "__connect.errors.stage": "VALUE_CONVERTER",
      "__connect.errors.exception.class.name": "org.apache.kafka.connect.errors.DataException",
      "__connect.errors.exception.message": `${word} "${at}" of record ${at} is not a number`,
    },
  }));
  await producer.send({ topic: dlq, messages });
  await producer.send({ topic: odd, messages: [{ value: "no header tells why" }] });
  await producer.disconnect();
});
test.afterAll(async () => {
  await admin.deleteTopics({ topics: [dlq, target, odd] });
  await admin.disconnect();
});

const room = (query = "") => `/${ENV}/dead-letters?topic=${encodeURIComponent(dlq)}${query}`;
const written = async () =>
  (await admin.fetchTopicOffsets(target)).map(({ partition, high }) => [partition, Number(high) > 0]).sort();
const cause = (page: Page) =>
  page.getByRole("navigation", { name: "Causes" }).getByRole("button").filter({ hasText: word });
const rows = (page: Page) => page.getByRole("grid", { name: "letters" }).getByRole("row");

test("letters of one cause are one line, whatever numbers they carry; one opens with its reason, its record and its origin", async ({
  page,
}) => {
  await page.goto(room());
  await expect(cause(page)).toContainText("5", { timeout: 30_000 });
  await expect(cause(page)).toHaveCount(1);
  await cause(page).click();
  await expect(page).toHaveURL(/cause=[0-9a-f]{20}/);
  await expect(rows(page)).toHaveCount(6);
  await rows(page).filter({ hasText: "user-3" }).click();
  const panel = page.getByRole("complementary");
  await expect(panel.getByText("could not be read in the format")).toBeVisible();
  await expect(panel.getByRole("region", { name: "Value", exact: true }).first()).toContainText(word);
  await expect(panel.getByText("trace-3")).toBeVisible();
  await expect(panel.getByRole("link", { name: `${target}, partition 2, offset 3` }).first()).toBeVisible();
  await expect(panel.getByText("Not yet.")).toBeVisible();
  await page.reload();
  await expect(page.getByRole("complementary").getByText("could not be read in the format")).toBeVisible();
});

test("a letter is replayed once: previewed, sent to where it came from, found there, and refused a second time", async ({
  page,
}) => {
  await page.goto(room(`&panel=${encodeURIComponent(`${dlq}-0-0`)}`));
  await page.getByRole("button", { name: "Replay this letter" }).click();
  await page.getByRole("button", { name: "Show what would change" }).click();
  const plan = page.getByRole("table", { name: "What changes" });
  await expect(plan).toContainText(target);
  await expect(plan).toContainText("1 to partition 2");
  await expect(page.getByText("Everyone who reads a target")).toBeVisible();
  expect((await admin.fetchTopicOffsets(target)).every(({ high }) => high === "0")).toBe(true);
  await page.getByRole("button", { name: "Replay 1 letter", exact: true }).click();
  await expect(page.getByText(`1 letter sent to ${target}`)).toBeVisible({ timeout: 30_000 });
  expect(await written()).toEqual([
    [0, false],
    [1, false],
    [2, true],
  ]);
  const panel = page.getByRole("complementary");
  await panel
    .getByRole("region", { name: "Replayed" })
    .getByRole("link", { name: `${target}, partition` })
    .click();
  await expect(page).toHaveURL(new RegExp(`/topics/${target}`));
  const record = page.getByRole("complementary");
  await expect(record.getByText("x-millrace-replay-id")).toBeVisible();
  await expect(record.getByText(`${dlq}-0-0`)).toBeVisible();
  await expect(record.getByText("trace-0")).toBeVisible();
  await expect(record.getByText("__connect.errors.topic")).toHaveCount(0);
  await page.goto(room(`&panel=${encodeURIComponent(`${dlq}-0-0`)}`));
  await page.getByRole("button", { name: "Replay this letter" }).click();
  await page.getByRole("button", { name: "Show what would change" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "they were replayed already" })).toBeVisible();
  await expect(page.getByRole("button", { name: /^Replay 0 letters/ })).toBeDisabled();
});

test("a selection and then the rest of the cause are replayed; what was sent is left out, and each replay has its record", async ({
  page,
}) => {
  await page.goto(room());
  await cause(page).click();
  await expect(rows(page)).toHaveCount(6);
  for (const key of ["user-1", "user-2"]) await rows(page).filter({ hasText: key }).getByRole("checkbox").click();
  await page.getByRole("button", { name: "Replay 2 letters" }).click();
  await page.getByRole("button", { name: "Show what would change" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Replay 2 letters" }).click();
  await expect(page.getByText(`2 letters sent to ${target}`)).toBeVisible({ timeout: 30_000 });
  await page.getByRole("button", { name: "Replay the whole cause" }).click();
  await page.getByRole("button", { name: "Show what would change" }).click();
  await expect(page.getByText("3 letters left out: they were replayed already.")).toBeVisible();
  await page.getByRole("dialog").getByRole("button", { name: "Replay 2 letters" }).click();
  await page.goto(`/${ENV}/dead-letters?view=replays`);
  const replays = page.getByRole("grid", { name: "replays" }).getByRole("row").filter({ hasText: target });
  await expect(replays).toHaveCount(3);
  await expect(replays.first()).toContainText("done", { timeout: 30_000 });
  expect((await admin.fetchTopicOffsets(target)).find(({ partition }) => partition === 2)?.high).not.toBe("0");
});

test("a topic is named by hand, is watched, and is let go again", async ({ page }) => {
  await page.goto(`/${ENV}/dead-letters?view=topics`);
  await page.getByRole("button", { name: "Name a topic" }).click();
  await page.getByLabel("Topic", { exact: true }).fill(odd);
  await page.getByRole("button", { name: "Show what would change" }).click();
  await page.getByRole("button", { name: `Watch ${odd}` }).click();
  const row = page.getByRole("grid", { name: "topics" }).getByRole("row").filter({ hasText: odd });
  await expect(row).toContainText("watched", { timeout: 20_000 });
  await expect(row).toContainText("Named by hand.");
  await page.goto(`/${ENV}/dead-letters?topic=${encodeURIComponent(odd)}`);
  await expect(page.getByText("The record does not say why it is here.").first()).toBeVisible({ timeout: 30_000 });
  await page.goto(`/${ENV}/dead-letters?view=topics&panel=${encodeURIComponent(odd)}`);
  await page.getByRole("button", { name: "Stop watching it" }).click();
  await page.getByRole("button", { name: `Stop watching ${odd}` }).click();
  await expect(row).toContainText("not watched", { timeout: 20_000 });
});

test("a viewer sees the letters and no way to replay them, and is refused by the server", async ({
  browser,
  request,
  baseURL,
}) => {
  const origin = baseURL ?? "";
  const page = await viewerPage(browser, request, origin);
  await page.goto(room());
  await cause(page).click();
  await rows(page).filter({ hasText: "user-3" }).click();
  await expect(page.getByRole("complementary").getByText("could not be read in the format")).toBeVisible();
  await expect(page.getByRole("button", { name: /^Replay (this|the|\d)/ })).toHaveCount(0);
  const refused = await page.request.post(`/api/v1/environments/${ENV}/dead-letters/replays`, {
    headers: { origin },
    data: {
      selection: { kind: "letters", letters: [{ topic: dlq, partition: 0, offset: "3" }] },
      target: null,
      failureHeaders: "drop",
      dryRun: false,
    },
  });
  expect(refused.status()).toBe(403);
  await page.context().close();
});
