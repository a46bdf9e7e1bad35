/** What a case is: a request for a service, a complaint, or an inquiry. */
export const KINDS = ['request', 'complaint', 'inquiry'] as const
export type CaseKind = (typeof KINDS)[number]

/** What follows by itself where a case stands, whatever it is. */
interface Standing {
	/**
	 * `owed`: the association still owes a decision, a settlement or an answer, so days run and lateness is marked.
	 * `answered`: it has given it. `ended`: nothing that is recorded changes any more.
	 */
	phase: 'owed' | 'answered' | 'ended'
	/** Whether the one whose case it is is told when it comes here; the others are steps inside the association. */
	told: boolean
	/** Whether nothing more is done: from then on counts how long a case is kept. */
	settled: boolean
}

/** The same of a request. */
interface RequestStanding extends Standing {
	/** Whether coming here is the decision. */
	decision: boolean
}

/** The same of a complaint or an inquiry. */
interface HeldStanding extends Standing {
	/** Whether whom it is assigned to works on it here, who must not be one whom it is about. */
	worked: boolean
	/** Whether coming here is the first answer to what was sent, of which it is written down whose it was and after how long. */
	answer: boolean
}

/** Where a request can stand, in the order in which it usually comes. The words for each are in core/language/words. */
const REQUEST = {
	received: { phase: 'owed', told: true, settled: false, decision: false },
	'needs-completion': { phase: 'owed', told: true, settled: false, decision: false },
	complete: { phase: 'owed', told: false, settled: false, decision: false },
	clarification: { phase: 'owed', told: true, settled: false, decision: false },
	study: { phase: 'owed', told: false, settled: false, decision: false },
	accepted: { phase: 'answered', told: true, settled: false, decision: true },
	rejected: { phase: 'answered', told: true, settled: true, decision: true },
	registered: { phase: 'answered', told: true, settled: false, decision: false },
	delivered: { phase: 'answered', told: true, settled: false, decision: false },
	evaluated: { phase: 'answered', told: false, settled: true, decision: false },
	withdrawn: { phase: 'ended', told: true, settled: true, decision: false },
	closed: { phase: 'ended', told: true, settled: true, decision: false },
} as const satisfies Record<string, RequestStanding>
export type Status = keyof typeof REQUEST

/** Where a complaint can stand; core/case/complaint-process.ts says how it moves. */
const COMPLAINT = {
	received: { phase: 'owed', told: true, settled: false, worked: false, answer: false },
	acknowledged: { phase: 'owed', told: true, settled: false, worked: false, answer: false },
	assigned: { phase: 'owed', told: false, settled: false, worked: true, answer: false },
	investigation: { phase: 'owed', told: false, settled: false, worked: true, answer: false },
	'settlement-proposed': { phase: 'answered', told: true, settled: false, worked: true, answer: true },
	settled: { phase: 'answered', told: true, settled: true, worked: false, answer: false },
	'not-settled': { phase: 'owed', told: false, settled: false, worked: false, answer: false },
	escalated: { phase: 'owed', told: true, settled: false, worked: false, answer: false },
	reopened: { phase: 'owed', told: true, settled: false, worked: false, answer: false },
	withdrawn: { phase: 'ended', told: true, settled: true, worked: false, answer: false },
	closed: { phase: 'ended', told: true, settled: true, worked: false, answer: true },
} as const satisfies Record<string, HeldStanding>
export type ComplaintStatus = keyof typeof COMPLAINT

/** Where an inquiry can stand; core/case/inquiry-process.ts says how it moves. */
const INQUIRY = {
	received: { phase: 'owed', told: true, settled: false, worked: false, answer: false },
	assigned: { phase: 'owed', told: false, settled: false, worked: true, answer: false },
	answered: { phase: 'answered', told: true, settled: true, worked: true, answer: true },
	withdrawn: { phase: 'ended', told: true, settled: true, worked: false, answer: false },
	closed: { phase: 'ended', told: true, settled: true, worked: false, answer: false },
} as const satisfies Record<string, HeldStanding>
export type InquiryStatus = keyof typeof INQUIRY

/** Where any case can stand. */
export type CaseStatus = Status | ComplaintStatus | InquiryStatus

const STANDINGS: Record<
	CaseKind,
	Partial<Record<CaseStatus, Standing & Partial<RequestStanding & HeldStanding>>>
> = {
	request: REQUEST,
	complaint: COMPLAINT,
	inquiry: INQUIRY,
}

export const STATUSES = Object.keys(REQUEST) as Status[]
export const COMPLAINT_STATUSES = Object.keys(COMPLAINT) as ComplaintStatus[]
export const INQUIRY_STATUSES = Object.keys(INQUIRY) as InquiryStatus[]

/** The statuses of a kind of case, in the order in which they usually come. */
export const statusesOf = (kind: CaseKind): CaseStatus[] => Object.keys(STANDINGS[kind]) as CaseStatus[]

/** Whether the association still owes a decision, a settlement or an answer where a case of a kind stands. */
export const awaitsAssociation = (kind: CaseKind, status: CaseStatus): boolean =>
	STANDINGS[kind][status]?.phase === 'owed'

/** Where the one whose case it is is to act: to complete it, or to answer what is proposed. */
const ASKED: readonly CaseStatus[] = ['needs-completion', 'settlement-proposed']

/** The statuses in which a case waits for the one whose it is. */
export const awaitsApplicant = (status: CaseStatus): boolean => ASKED.includes(status)

/** Whether it has ended there: it was withdrawn or closed. */
export const hasEnded = (kind: CaseKind, status: CaseStatus): boolean =>
	STANDINGS[kind][status]?.phase === 'ended'

/** Whether the one whose case it is is told when it comes there. */
export const isTold = (kind: CaseKind, status: CaseStatus): boolean => STANDINGS[kind][status]?.told === true

/** Whether nothing more is done there: from then on counts how long a case is kept. */
export const isSettled = (kind: CaseKind, status: CaseStatus): boolean =>
	STANDINGS[kind][status]?.settled === true

/** Whether it comes to a decision there. */
export const isDecision = (status: CaseStatus): boolean => STANDINGS.request[status]?.decision === true

/** Whether whom a complaint or an inquiry is assigned to works on it there. */
export const isWorkedOn = (kind: CaseKind, status: CaseStatus): boolean =>
	STANDINGS[kind][status]?.worked === true

/** Whether it comes to an answer there of what was sent. */
export const isAnswer = (kind: CaseKind, status: CaseStatus): boolean =>
	STANDINGS[kind][status]?.answer === true

/** The statuses that are the association's answer to a case of a kind: a decision, a proposed settlement or the end of a complaint, an answer. */
export const answersOf = (kind: CaseKind): CaseStatus[] =>
	statusesOf(kind).filter(status => (kind === 'request' ? isDecision(status) : isAnswer(kind, status)))
