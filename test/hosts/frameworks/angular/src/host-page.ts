import { Component, signal } from '@angular/core';
import { Bills } from './bills';

/** A page of which the bills are a part that comes and goes. */
@Component({
  selector: 'host-page',
  imports: [Bills],
  template: `
    <button (click)="isShown.set(!isShown())">Ein und aus</button>
    <button (click)="calls.set(calls() + 1)">Angerufen</button>
    <output>{{ planId() }}</output>
    @if (isShown()) {
      <host-bills [calls]="calls()" (agreed)="planId.set($event)" />
    }
  `,
})
export class HostPage {
  readonly isShown = signal(true);
  readonly planId = signal('');
  readonly calls = signal(0);
}
