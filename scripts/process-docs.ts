/**
 * Writes docs/process.md: how a case travels at each association, drawn from its data.
 * Run it after a change of a process; a unit test fails while the page is stale.
 */
import fs from 'node:fs'
import path from 'node:path'
import { COMPLAINT_PROCESS } from '../core/case/complaint-process.ts'
import { INQUIRY_PROCESS } from '../core/case/inquiry-process.ts'
import { type Actor, needsOf, type Step } from '../core/case/process.ts'
import type { CaseStatus } from '../core/case/status.ts'
import type { Text } from '../core/language/text.ts'
import { caseWords as ar } from '../core/language/words/case.ar.ts'
import { caseWords as en } from '../core/language/words/case.en.ts'
import type { StatusWords } from '../core/language/words/case.ts'
import { complaintWords as complaintAr } from '../core/language/words/complaint.ar.ts'
import { complaintWords as complaintEn } from '../core/language/words/complaint.en.ts'
import { inquiryWords as inquiryAr } from '../core/language/words/inquiry.ar.ts'
import { inquiryWords as inquiryEn } from '../core/language/words/inquiry.en.ts'
import { processWords } from '../core/language/words/process.en.ts'
import { type Association, associationSchema } from '../core/policy/association.ts'
import { replyText } from '../core/policy/progress.ts'
import { associationsDir, root } from './lib/paths.ts'

export const processPage = path.join(root, 'docs/process.md')

const HEAD = `<!-- Written by scripts/process-docs.ts from associations/*.json and core/case/*-process.ts; change those and run it again. -->

# How a case travels

Each association has its own process for requests, as its policy describes it: which statuses a case can have, who acts while it stands there, which steps lead on, and what each step needs. It is data (\`process\` in \`associations/<slug>.json\`), and one engine reads it (\`core/case/process.ts\`). The server applies the engine to every change of a case, whatever door it came through: the dashboard, the HTTP API, a job. A step that is none is refused with those that are possible; a step that lacks something is refused with what is missing.

The steps that a policy names are those of its policy. That staff may close a case with a reason, and that an applicant may withdraw, holds at all five.

The clock of a deadline starts when a case becomes complete, counts Sunday to Thursday without the official holidays, and is set once: nothing moves it afterwards.

A policy that answers after so many weeks at the earliest sets a floor. A decision before that day is refused unless the case says why it comes so early, which staff alone read.
`

/** A process with what it is drawn with: the words of its statuses, and, of a policy with a floor, its earliest day. */
interface Drawn {
	process: {
		status: CaseStatus
		actor: Text
		steps: { to: CaseStatus; by: Actor[]; needs: Step['needs'] }[]
	}[]
	words: Record<'ar' | 'en', Partial<Record<CaseStatus, StatusWords>>>
	earliest: string
}

const label = ({ words }: Drawn, status: CaseStatus) =>
	`${words.en[status]?.label}<br/>${words.ar[status]?.label}`
const node = (status: CaseStatus) => status.replace(/\W/g, '_')

/** The statuses and steps as a Mermaid drawing. Steps that both may take, and the applicant's own, are dashed. */
function drawing(drawn: Drawn): string {
	const nodes = drawn.process.map(({ status }) => `\t${node(status)}(["${label(drawn, status)}"])`)
	const steps = drawn.process.flatMap(({ status, steps }) =>
		steps
			// Withdrawing and closing lead away from nearly everywhere; drawn, they would hide the way.
			.filter(({ to }) => to !== 'withdrawn' && (to !== 'closed' || steps.length === 1))
			.map(({ to, by }) => `\t${node(status)} ${by.includes('applicant') ? '-.->' : '-->'} ${node(to)}`),
	)
	return ['```mermaid', 'flowchart TD', ...nodes, ...steps, '```'].join('\n')
}

function needs({ earliest }: Drawn, step: Step): string {
	return needsOf(step, { today: '', earliest })
		.map(need => processWords.facts[need] + (step.needs.includes(need) ? '' : ' (before the earliest day)'))
		.join('; ')
}

function table(drawn: Drawn): string {
	const name = (status: CaseStatus) => drawn.words.en[status]?.label
	const rows = drawn.process.flatMap(({ status, actor, steps }) =>
		steps.map((step, i) =>
			[
				i === 0 ? `**${name(status)}** (${actor.en})` : '',
				name(step.to),
				step.by.join(', '),
				needs(drawn, step),
			].join(' | '),
		),
	)
	return [
		'| while (who acts) | step to | taken by | needs |',
		'|---|---|---|---|',
		...rows.map(row => `| ${row} |`),
	].join('\n')
}

/** A day before the first on which a reply may come, where the policy has one. */
const ofRequests = ({ process, reply }: Association): Drawn => ({
	process,
	words: { ar: ar.statuses, en: en.statuses },
	earliest: reply.kind === 'floor' ? 'later' : '',
})

const section = (association: Association) => `## ${association.name.en} · ${association.name.ar}

Decided by: ${association.decidedBy?.en ?? 'not stated in the policy'}. ${replyText(association.reply, en, 'en')}

${drawing(ofRequests(association))}

${table(ofRequests(association))}
`

const complaints: Drawn = {
	process: COMPLAINT_PROCESS,
	words: { ar: complaintAr.statuses, en: complaintEn.statuses },
	earliest: '',
}
const inquiries: Drawn = {
	process: INQUIRY_PROCESS,
	words: { ar: inquiryAr.statuses, en: inquiryEn.statuses },
	earliest: '',
}

const OTHERS = `## Complaints · الشكاوى

At every association alike (\`core/case/complaint-process.ts\`): the policies describe requests step by step, and of complaints that the follow-up unit handles them, that a settlement in good will is sought, and that senior management watches. Nobody is given a complaint about themselves. One that is late by the periods the association set itself goes to senior management by itself. It is reopened once, within the period for that.

${drawing(complaints)}

${table(complaints)}

## Inquiries · الاستفسارات

An inquiry comes to the contact officer of its topic, beneficiary category and field of work, or to the substitute (\`core/case/inquiry-process.ts\`).

${drawing(inquiries)}

${table(inquiries)}
`

/** What the page should say. */
export function processDocs(): string {
	const associations = fs
		.readdirSync(associationsDir)
		.sort()
		.map(name =>
			associationSchema.parse(JSON.parse(fs.readFileSync(path.join(associationsDir, name), 'utf8'))),
		)
	return [HEAD, ...associations.map(section), OTHERS].join('\n')
}

if (import.meta.main) fs.writeFileSync(processPage, processDocs())
