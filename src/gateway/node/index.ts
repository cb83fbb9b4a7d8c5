/** The gateway as a process of Node: `kulanz gateway`, and what other backends on Node need of it. */
export { createApp, type AppParts, type Routes } from './app.js';
export { startDailyJobs } from './daily-jobs.js';
export { withEnvironment } from './environment.js';
export { readGatewayConfig, type GatewayConfig } from './gateway-config.js';
export { startGateway, type GatewayHooks, type GatewaySetup } from './gateway.js';
export { causeOf, jsonLog, type Log } from './log.js';
export { startProcess, type ProcessOptions, type RunningProcess } from './process.js';
export { serve, type App, type Served } from './serve.js';
