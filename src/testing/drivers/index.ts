/**
 * Drivers for tests of pages with tags: the same in Playwright, Puppeteer, web-test-runner and Testing
 * Library, in every language. `await planChooser(page).choose(2)`.
 */
export { balanceCard, type BalanceCardDriver, type PayNowOptions } from './balance-card.js';
export { care, type CareDriver } from './care.js';
export {
  contactPreferences,
  type ContactChannel,
  type ContactChoice,
  type ContactPreferencesDriver,
} from './contact-preferences.js';
export { DriverError, type DrivenPage, type DriverOptions, type Place } from './driver.js';
export { npsPrompt, type NpsPromptDriver } from './nps-prompt.js';
export { planChooser, type AgreedPlan, type PlanChooserDriver } from './plan-chooser.js';
export {
  supportOptions,
  type CreatedRequest,
  type HelpWay,
  type SupportOptionsDriver,
} from './support-options.js';
