/** What members read, as their profiles say: a BCP 47 tag. */
export const MEMBER_LANGUAGE = `
ALTER TABLE manifest_row ADD COLUMN language text;
`;
