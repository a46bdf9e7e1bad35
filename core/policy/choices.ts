/* What an association's policy chooses among: for the schema, and for the desk, which does without it. */

/** The ways to reach an association that policies name. */
export const CHANNEL_KINDS = [
	'interview',
	'phone',
	'social-media',
	'letters',
	'help-request',
	'volunteering',
	'website',
	'email',
	'fax',
	'branch-delegates',
	'field-visit',
	'other',
] as const

/** The parts of the way of a request that policies name. */
export const STAGES = [
	'reception',
	'completeness',
	'clarification',
	'declaration',
	'study',
	'reply',
	'registration',
	'delivery',
	'evaluation',
] as const

/** The ways to measure satisfaction that policies name. */
export const SATISFACTION_METHODS = [
	'periodic-survey',
	'field-survey',
	'supervisory-visits',
	'interviews',
	'complaints-oversight',
	'officers-oversight',
	'after-service',
] as const
