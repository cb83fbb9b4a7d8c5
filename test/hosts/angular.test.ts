/** As `frameworks.test.ts`; apart, because its tools alone are larger than all of theirs. */
import { afterAll } from 'vitest';
import { table, testApp } from './support/app-suite.js';

afterAll(() => console.table(table));

testApp({ name: 'angular', packages: ['@angular/core', '@angular/build'] });
