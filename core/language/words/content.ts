/** The codes of what can be wrong with a content (core/api/content.ts), each as a sentence that stands at its field. */
export type ContentProblemWords = Record<
	| 'required'
	| 'too_long'
	| 'least'
	| 'phone'
	| 'email'
	| 'day'
	| 'number'
	| 'choose'
	| 'arabic'
	| 'english'
	| 'taken'
	| 'wrong'
	| 'changed'
	| 'waiting'
	| 'same'
	| 'bad_request'
	| 'unknown_field'
	| 'not_found'
	| 'two_people'
	| 'reason',
	string
>
