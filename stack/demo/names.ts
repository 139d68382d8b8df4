/** Topics of the demo: one per domain and stage. */
export const topics = {
  clicks: "clicks",
  clicksValid: "clicks.valid",
  clicksLate: "clicks.late",
  clicksDlq: "clicks.dlq",
  /** Spring's default name for the dead letters of `clicks`. */
  clicksDlt: "clicks-dlt",
  clicksByUser: "clicks.by-user",
  clicksByUserDlq: "clicks.by-user.dlq",
  enrichedClicks: "enriched.clicks",
  users: "users",
  logs: "logs.app",
  metrics: "metrics.app",
  readings: "iot.readings",
  readingsLate: "iot.readings.late",
  readingsByMinute: "iot.readings.by-minute",
  ordersManual: "orders.manual",
  ordersDlq: "orders.dlq",
  /** How the tasks of the Iceberg sink agree on a commit. */
  icebergControl: "control-iceberg",
  /** Debezium writes its heartbeats here, and stands still when it cannot. */
  cdcHeartbeat: "__debezium-heartbeat.cdc",
  cdcUsers: "cdc.shop.users",
  cdcCustomers: "cdc.shop.customers",
  cdcProducts: "cdc.shop.products",
  cdcOrders: "cdc.shop.orders",
} as const;

export const connectors = {
  shop: "shop-cdc",
  reporting: "reporting-orders",
  warehouse: "warehouse-enriched-clicks",
} as const;

export const groups = {
  /** Fails now and then and writes dead letters as Spring does; keeps in step. */
  fraudCheck: "fraud-check",
  /** Keeps in step. */
  liveDashboard: "live-dashboard",
  /** Reads in bursts: its lag climbs for minutes, then falls. */
  recommendations: "recommendations",
  /** Committed once, then never came back. */
  nightlyExport: "nightly-export",
  /** Reads only the first half of the partitions. */
  abTest: "ab-test-arm-a",
  streams: "clicks-by-user",
} as const;

export const tables = {
  enrichedClicks: "warehouse.enriched_clicks",
  revenueByMinute: "warehouse.revenue_by_minute",
  reportingOrders: "reporting.orders",
} as const;
