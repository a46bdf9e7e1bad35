/* Files that go ahead of what they belong to, part by part (core/sending/uploads.ts). */

export interface UploadQuery {
	/** 22–64 letters, digits, `-` or `_`, made at random by the one who sends. */
	upload: string
}

export interface UploadSize {
	/** How many bytes have arrived; the next part begins there. */
	size: number
}
