/** The invented customers of the demo, and how a database gets them. */
export { demoCustomers, type DemoCustomer } from './customers.js';
export { ensureSeeded, seedDayOf, takeSeed, type SeedOptions, type SeedState } from './seeding.js';
