/** The fields that say whom a complaint is about. */
type AboutField = 'aboutOfficers' | 'aboutWords' | 'notUnit'

/** The words of whom a complaint is about: a form downloads them once it asks. */
export interface ComplaintAboutWords {
	/** Above what the letter says of it. */
	heading: string
	/** What was answered, as the letter has it. */
	fields: Record<AboutField, string>
	/** Stands for a box that is ticked. */
	yes: string
}
