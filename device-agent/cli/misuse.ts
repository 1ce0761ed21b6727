/** Whether a command was given options that it does not know, or cannot use: whoever typed them is told which. */
export const isMisuse = (failure: unknown): failure is Error =>
  failure instanceof TypeError && 'code' in failure && String(failure.code).startsWith('ERR_PARSE_ARGS');
