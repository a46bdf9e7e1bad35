/** What is said while files go ahead of what they belong to: `{n}` of `{all}` files, `{percent}` of all bytes. */
export type UploadWords = Record<'sending' | 'waiting', string>
