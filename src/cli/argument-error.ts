/** Whether a person has written the arguments wrongly: told in one line, without a stack. */
export function isArgumentError(error: unknown): error is Error {
  return (
    error instanceof TypeError && 'code' in error && /^ERR_PARSE_ARGS/.test(String(error.code))
  );
}
