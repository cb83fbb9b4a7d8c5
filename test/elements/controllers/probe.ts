import { html, LitElement } from 'lit';
import { AccountController, LocaleController, type Turn } from '../../../src/controllers/index.js';
import { IntentController } from '../../../src/controllers/later.js';

/** The smallest tag that does all that tags do. */
export class Probe extends LitElement {
  readonly turns: Turn[] = [];
  readonly words = new LocaleController(this);
  readonly account = new AccountController(this, {
    presentsPayments: 1,
    onTurn: (turn) => this.turns.push(turn),
  });
  readonly pay = new IntentController(this, this.account, 'createPayment');

  get session() {
    return this.account.read('getSession');
  }

  get balance() {
    return this.account.read('getAccount');
  }

  /** What a person would read. */
  get shown(): string {
    return this.renderRoot.textContent?.trim() ?? '';
  }

  override render() {
    const { data, status } = this.balance;
    return html`${this.session.data ? (data?.balance.payNow.amount.amountMinor ?? status) : status}`;
  }
}
customElements.define('kulanz-probe', Probe);

/** Waits until something is so, however many renderings and answers that takes. */
export async function until(isSo: () => unknown): Promise<void> {
  for (let turns = 0; !isSo(); turns++) {
    if (turns === 500) throw new Error(`Never so: ${isSo.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 4));
  }
}

/** Lets all that is due happen, where nothing should. */
export async function settle(): Promise<void> {
  for (let turns = 0; turns < 5; turns++) await new Promise((resolve) => setTimeout(resolve));
}
