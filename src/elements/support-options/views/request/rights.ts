import { msg } from '@lit/localize';

/** What somebody else may do with the account. */
export const rightsWords = (mayAct: boolean): string =>
  mayAct
    ? msg('See the account and act for me', { id: 'support.access.rights.act.option' })
    : msg('See the account', { id: 'support.access.rights.read.option' });
