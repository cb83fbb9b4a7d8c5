import type { TemplateResult } from 'lit';
import type { Money, PaymentOptions } from '../../../../core/contract/index.js';
import { isIban } from '../../../../core/domain/iban.js';
import { getLocale } from '../../../../i18n/index.js';
import type { ViewHost } from '../../view.js';
import type { DrawnCode, transferCode } from './code.js';
import { NoticeFlow } from './notice-flow.js';
import { copiedText, transferStep, type CopyName } from './transfer.js';

type Transfer = NonNullable<PaymentOptions['transfer']>;

/** What the customer does with the details of a bank transfer: copy or scan them, and report it. */
export class TransferFlow {
  readonly #host: ViewHost;
  readonly #notice: NoticeFlow;
  #copied: CopyName | undefined;
  #isCodeOpen = false;
  /** Loads with the first transfer that can have a code; where it does not, details stand alone. */
  #drawCode: typeof transferCode | 'loading' | 'missing' | undefined;
  /** The code of the details that were shown last. */
  #code: { transfer: Transfer; money: Money; drawn: DrawnCode | undefined } | undefined;

  constructor(host: ViewHost) {
    this.#host = host;
    this.#notice = new NoticeFlow(host);
  }

  /** @param today the server's civil date */
  render(transfer: Transfer, money: Money, today: string, onBack: () => void): TemplateResult {
    if (this.#notice.isOpen) return this.#notice.render();
    return transferStep(
      {
        transfer,
        money,
        copied: this.#copied,
        code: this.#codeOf(transfer, money),
        isCodeOpen: this.#isCodeOpen,
        headingLevel: this.#host.card.headingLevel,
        locale: getLocale(),
      },
      {
        onCopy: (name, text) => void this.#copy(name, text),
        onCode: () => {
          this.#isCodeOpen = !this.#isCodeOpen;
          this.#host.card.requestUpdate();
        },
        onTell: () => this.#notice.open(money, today),
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

  #codeOf(transfer: Transfer, money: Money): DrawnCode | 'loading' | undefined {
    if (money.currency !== 'EUR' || !isIban(transfer.iban)) return undefined;
    if (this.#drawCode === undefined) void this.#loadCode();
    if (this.#drawCode === 'loading') return 'loading';
    if (typeof this.#drawCode !== 'function') return undefined;
    if (this.#code?.transfer !== transfer || this.#code.money !== money) {
      this.#code = { transfer, money, drawn: this.#drawCode({ ...transfer, money }) };
    }
    return this.#code.drawn;
  }

  async #loadCode(): Promise<void> {
    this.#drawCode = 'loading';
    try {
      this.#drawCode = (await import('./code.js')).transferCode;
    } catch {
      this.#drawCode = 'missing';
    }
    this.#host.card.requestUpdate();
  }
}
