/**
 * Checks calls between the gateway and a BSS against the official files, in this process: `prism proxy`
 * would do the same with 185 packages (90 MB), a process of 170 MB for each file, and no list of
 * exceptions with reasons. Ajv reads the schemas out of the files; what is around them (paths,
 * parameters, statuses) is little enough to be read here.
 */
export { createChecker, type Checker, type Exception, type Violation } from './checker.js';
export { readDescription } from './description.js';
