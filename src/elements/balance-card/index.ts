/** The balance card's class. Importing it registers no tag. */
export { KulanzBalanceCard } from './balance-card.js';
