// @ts-check
/** Copies the vectors of the rules to where the package has them: `dist/vectors`. */
import { cpSync } from 'node:fs';

cpSync('src/core/domain/vectors', 'dist/vectors', { recursive: true });
