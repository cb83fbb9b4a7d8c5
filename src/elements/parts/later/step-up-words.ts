import { msg } from '@lit/localize';

/** Said before it happens, so that nobody is startled by the telco's own question. */
export const stepUpWords = (): string =>
  msg('On confirming, we ask you once more who you are. Then it goes on here.', {
    id: 'common.stepUp.text',
  });
