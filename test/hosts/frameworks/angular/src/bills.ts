import { Component, CUSTOM_ELEMENTS_SCHEMA, input, output } from '@angular/core';
import type { KulanzPlanConfirmedEvent } from 'kulanz';
import { getAccessToken } from '../../token';

@Component({
  selector: 'host-bills',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <kulanz-provider base-url="/backend" locale="de" [getAccessToken]="getAccessToken">
      <kulanz-balance-card />
      <kulanz-plan-chooser [headingLevel]="3" (kulanz-plan-confirmed)="onAgreed($event)">
        <p>Sie haben {{ calls() }}-mal angerufen.</p>
      </kulanz-plan-chooser>
    </kulanz-provider>
  `,
})
export class Bills {
  readonly calls = input.required<number>();
  readonly agreed = output<string>();
  readonly getAccessToken = getAccessToken;

  onAgreed({ planId }: KulanzPlanConfirmedEvent) {
    this.agreed.emit(planId);
  }
}
