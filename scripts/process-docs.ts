/**
 * Writes docs/process.md: how a case travels at each association, drawn from its data.
 * Run it after a change of a process; a unit test fails while the page is stale.
 */
import fs from 'node:fs'
import path from 'node:path'
import { type Association, associationSchema } from '../core/association.ts'
import { needsOf, type Step } from '../core/process.ts'
import { replyText } from '../core/progress.ts'
import type { Status } from '../core/status.ts'
import { caseWords as ar } from '../core/words/case.ar.ts'
import { caseWords as en } from '../core/words/case.en.ts'
import { processWords } from '../core/words/process.en.ts'
import { associationsDir, root } from './lib/paths.ts'

export const processPage = path.join(root, 'docs/process.md')

const HEAD = `<!-- Written by scripts/process-docs.ts from associations/*.json; change those and run it again. -->

# How a case travels

Each association has its own process, as its policy describes it: which statuses a case can have, who acts while it stands there, which steps lead on, and what each step needs. It is data (\`process\` in \`associations/<slug>.json\`), and one engine reads it (\`core/process.ts\`). The server applies the engine to every change of a case, whatever door it came through: the dashboard, the HTTP API, a job. A step that is none is refused with those that are possible; a step that lacks something is refused with what is missing.

The steps that a policy names are those of its policy. That staff may close a case with a reason, and that an applicant may withdraw, holds at all five.

The clock of a deadline starts when a case becomes complete, counts Sunday to Thursday without the official holidays, and is set once: nothing moves it afterwards.

A policy that answers after so many weeks at the earliest sets a floor. A decision before that day is refused unless the case says why it comes so early, which staff alone read.
`

const label = (status: Status) => `${en.statuses[status].label}<br/>${ar.statuses[status].label}`
const node = (status: Status) => status.replace(/\W/g, '_')

/** The statuses and steps as a Mermaid drawing. Steps that both may take, and the applicant's own, are dashed. */
function drawing({ process }: Association): string {
	const nodes = process.map(({ status }) => `\t${node(status)}(["${label(status)}"])`)
	const steps = process.flatMap(({ status, steps }) =>
		steps
			// Withdrawing and closing lead away from nearly everywhere; drawn, they would hide the way.
			.filter(({ to }) => to !== 'withdrawn' && (to !== 'closed' || steps.length === 1))
			.map(({ to, by }) => `\t${node(status)} ${by.includes('applicant') ? '-.->' : '-->'} ${node(to)}`),
	)
	return ['```mermaid', 'flowchart TD', ...nodes, ...steps, '```'].join('\n')
}

/** A day before the first on which a reply may come, where the policy has one. */
const early = ({ reply }: Association) => ({ today: '', earliest: reply.kind === 'floor' ? 'later' : '' })

function needs(association: Association, step: Step): string {
	return needsOf(step, early(association))
		.map(need => processWords.facts[need] + (step.needs.includes(need) ? '' : ' (before the earliest day)'))
		.join('; ')
}

function table(association: Association): string {
	const { process } = association
	const rows = process.flatMap(({ status, actor, steps }) =>
		steps.map((step, i) =>
			[
				i === 0 ? `**${en.statuses[status].label}** (${actor.en})` : '',
				en.statuses[step.to].label,
				step.by.join(', '),
				needs(association, step),
			].join(' | '),
		),
	)
	return [
		'| while (who acts) | step to | taken by | needs |',
		'|---|---|---|---|',
		...rows.map(row => `| ${row} |`),
	].join('\n')
}

const section = (association: Association) => `## ${association.name.en} · ${association.name.ar}

Decided by: ${association.decidedBy?.en ?? 'not stated in the policy'}. ${replyText(association.reply, en, 'en')}

${drawing(association)}

${table(association)}
`

/** What the page should say. */
export function processDocs(): string {
	const associations = fs
		.readdirSync(associationsDir)
		.sort()
		.map(name =>
			associationSchema.parse(JSON.parse(fs.readFileSync(path.join(associationsDir, name), 'utf8'))),
		)
	return [HEAD, ...associations.map(section)].join('\n')
}

if (import.meta.main) fs.writeFileSync(processPage, processDocs())
