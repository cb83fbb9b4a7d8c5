import '@adyen/adyen-web/styles/adyen.css';
import { AdyenCheckout, Card, Dropin, Klarna, PayPal, SepaDirectDebit } from '@adyen/adyen-web';

const scheme = { name: 'Kreditkarte', type: 'scheme', brands: ['mc', 'visa'] };
const checkout = AdyenCheckout({
  environment: 'test',
  _environmentUrls: {
    api: `${location.origin}/adyen/test/`,
    analytics: `${location.origin}/adyen/analytics/`,
    cdn: { images: `${location.origin}/adyen/images/`, translations: `${location.origin}/adyen/` },
  },
  clientKey: 'test_L6HTEOAXQBCZJHKNU4NLN6EI7IE6VRRW',
  locale: 'de-DE',
  countryCode: 'DE',
  amount: { value: 8490, currency: 'EUR' },
  analytics: { enabled: false },
  paymentMethodsResponse: {
    paymentMethods: [
      scheme,
      { name: 'SEPA-Lastschrift', type: 'sepadirectdebit' },
      { name: 'Rechnung', type: 'klarna' },
    ],
  },
});

customElements.define(
  'peer-question',
  class extends HTMLElement {
    async connectedCallback() {
      const core = await checkout;
      if (!this.isConnected) return;
      this.dropin = new Dropin(core, {
        paymentMethodComponents: [Card, SepaDirectDebit, Klarna, PayPal],
        openFirstPaymentMethod: true,
      }).mount(this);
    }

    disconnectedCallback() {
      this.dropin?.unmount();
    }

    set heading(_heading) {
      this.cents = (this.cents ?? 8490) + 1;
      this.dropin.update({ amount: { value: this.cents, currency: 'EUR' } });
    }
  },
);
