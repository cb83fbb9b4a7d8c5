import type { TemplateResult } from 'lit';
import { IntentController } from '../../../../controllers/later.js';
import type { Money, PaymentOptions } from '../../../../core/contract/index.js';
import { getLocale } from '../../../../i18n/index.js';
import type { ViewHost } from '../../view.js';
import { copiedText, transferStep, type CopyName } from './transfer.js';

/** What the customer does with the details of a bank transfer: copy them, and report it as sent. */
export class TransferFlow {
  readonly #host: ViewHost;
  readonly #notice: IntentController<'createPaymentNotice'>;
  #copied: CopyName | undefined;

  constructor(host: ViewHost) {
    this.#host = host;
    this.#notice = new IntentController(host.card, host.account, 'createPaymentNotice');
  }

  /** @param today the server's civil date: the day on which it is reported */
  render(
    transfer: NonNullable<PaymentOptions['transfer']>,
    money: Money,
    today: string,
    onBack: () => void,
  ): TemplateResult {
    return transferStep(
      {
        transfer,
        money,
        copied: this.#copied,
        noticeState: this.#notice.state,
        headingLevel: this.#host.card.headingLevel,
        locale: getLocale(),
      },
      {
        onCopy: (name, text) => void this.#copy(name, text),
        onNotice: () => void this.#notice.confirm({ body: { amount: money, paidOn: today } }),
        onBack,
      },
    );
  }

  async #copy(name: CopyName, text: string): Promise<void> {
    const { announcer, card } = this.#host;
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      // A web view without a clipboard: the text stands there to be selected.
      return;
    }
    this.#copied = name;
    announcer.announce(copiedText());
    card.requestUpdate();
  }
}
