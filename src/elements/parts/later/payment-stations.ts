import { msg } from '@lit/localize';
import type { TemplateResult } from 'lit';
import { stations } from '../stations.js';

/** Where a payment is: it left, it is on its way, it will arrive. */
export const paymentStations = (): TemplateResult =>
  stations([
    msg('Confirmed', { id: 'common.transit.confirmed.label' }),
    msg('On the way', { id: 'common.transit.way.label' }),
    msg('Arrived', { id: 'common.transit.arrived.label' }),
  ]);
