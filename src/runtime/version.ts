/** Version of the package; the same in package.json, held together by a test. */
export const version = '0.1.0';
