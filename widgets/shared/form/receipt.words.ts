/** What all receipts say alike, in one language. */
export interface SharedReceiptWords {
	/** The person has the receipt's numbers, and what is said then. */
	saved: string
	bye: string
	/** Heading of what happens next. */
	whatNext: string
	/** Ways to keep the receipt. */
	share: string
	copy: string
	copied: string
	download: string
	print: string
}

/** The words of the receipt of any form, in one language. */
export interface ReceiptWords extends SharedReceiptWords {
	/** It had arrived before, with other content. */
	first: string
	/** Before the tracker's address. */
	track: string
}
