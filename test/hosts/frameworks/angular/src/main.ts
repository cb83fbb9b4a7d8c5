import { provideZonelessChangeDetection } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import './kulanz';
import { HostPage } from './host-page';

await bootstrapApplication(HostPage, { providers: [provideZonelessChangeDetection()] });
