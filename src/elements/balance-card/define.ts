import { isRegistered } from '../../controllers/index.js';
import { KulanzBalanceCard } from './balance-card.js';

export type * from './index.js';

if (!isRegistered('kulanz-balance-card')) {
  customElements.define('kulanz-balance-card', KulanzBalanceCard);
}
