import type { z } from 'zod';

/** What is wrong with a value, without the value: paths and expectations only, the first three. */
export const describeIssues = (error: z.ZodError): string =>
  error.issues
    .slice(0, 3)
    .map(({ path, message }) => `${path.map(String).join('.') || 'it'}: ${message}`)
    .join('; ');
