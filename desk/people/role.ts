import { html, nothing, type TemplateResult } from 'lit'
import type { Away, HeldRole, Proposed } from '../../core/api/people.ts'
import { formatReference } from '../../core/case/reference.ts'
import { fill } from '../../core/language/text.ts'
import { correctionWords, detailsText } from '../cases/correction-words.ts'
import { day, hour, parse } from '../dates.ts'
import { dayOf, roleWords } from './roles.ts'
import { peopleWords } from './words.ts'

/** One role that somebody holds: since when, how it came to be, and what can be done with it. */
export function roleRow(
	role: HeldRole,
	{ name, end, look, does = false }: { name: string; end?: () => void; look?: () => void; does?: boolean },
): TemplateResult {
	const words = peopleWords()
	const { id, from, until, basis, proposedBy, agreedBy, reason, looked } = role
	const term = [
		fill(words.fromDay, { day: dayOf(from) }),
		until && fill(words.untilDay, { day: dayOf(until) }),
	]
	const how = [
		words.basis[basis],
		proposedBy && fill(words.proposedBy, { name: proposedBy }),
		agreedBy && fill(words.agreedBy, { name: agreedBy }),
		basis === 'carried' && looked && words.looked,
	]
	const called = roleWords()[role.role]
	return html`<li class="people-role">
		<p><strong>${called.name}</strong> <span class="sila-hint">${term.filter(Boolean).join(' ')}</span></p>
		${does ? html`<p>${called.does}</p>` : nothing}
		<p class="sila-hint">${how.filter(Boolean).join(' · ')}${reason ? html` · <bdi>${reason}</bdi>` : nothing}</p>
		${
			end || look
				? html`<div class="sila-actions">
			${look && basis === 'carried' && !looked ? html`<button type="button" class="sila-button" id="look-${id}" @click=${look}>${words.look}<span class="sila-unseen">: ${called.name}، ${name}</span></button>` : nothing}
			${end ? html`<button type="button" class="sila-button quiet" id="end-${id}" @click=${end}>${words.end}<span class="sila-unseen">: ${called.name}، ${name}</span></button>` : nothing}
		</div>`
				: nothing
		}
	</li>`
}

/** What is proposed, in words. */
export function proposedText(proposal: Proposed): string {
	const words = peopleWords()
	const {
		act,
		name,
		role,
		substitute = '',
		from = '',
		until = '',
		decision,
		identified,
		before,
		after,
	} = proposal
	if (act === 'absence')
		return fill(words.wouldBeAway, { name, substitute, from: dayOf(from), until: dayOf(until) })
	if (act === 'content') return fill(words.wouldPublish, { name })
	if (act === 'erasure')
		return fill(decision === 'granted' ? words.wouldErase : words.wouldKeep, { reference: name })
	const proof = identified ? correctionWords().proofs[identified] : ''
	const reference = formatReference(name)
	if (act === 'code') return fill(words.wouldReplaceCode, { reference, proof })
	if (act === 'contact') {
		const texts = { before: detailsText(before), after: detailsText(after) }
		return fill(words.wouldCorrect, { reference, proof, ...texts })
	}
	const term = until ? ` (${fill(words.untilDay, { day: dayOf(until) })})` : ''
	return fill(words.wouldBe, { name, role: role ? `${roleWords()[role].name}${term}` : '' })
}

/** One proposal that waits; `place` names its association where several stand together. */
export function proposalRow(
	proposal: Proposed,
	act: (decision: 'agree' | 'decline' | 'withdraw') => void,
	place = '',
): TemplateResult {
	const words = peopleWords()
	const { id, reason, proposedBy, effectiveAt, mine, own } = proposal
	const text = proposedText(proposal)
	const at = parse(effectiveAt)
	const button = (decision: 'agree' | 'decline' | 'withdraw', primary = false) =>
		html`<button type="button" class="sila-button ${primary ? 'primary' : ''}" id="${decision}-${id}" @click=${() => act(decision)}>${words[decision]}<span class="sila-unseen">: ${text}</span></button>`
	return html`<li>
		<p class="task-what"><strong>${text}</strong>${place ? ` · ${place}` : nothing}</p>
		<p class="sila-hint">${fill(words.by, { name: '' })}<bdi dir="ltr">${proposedBy}</bdi>${reason ? html` · <bdi>${reason}</bdi>` : nothing}</p>
		<p class="sila-hint">${at ? fill(words.byItself, { day: day(at), hour: hour(at) }) : mine ? nothing : words.waitsForOther}</p>
		<div class="sila-actions">${mine ? [button('agree', true), button('decline')] : nothing}${own ? button('withdraw') : nothing}</div>
	</li>`
}

/** That somebody is away, and the way back. */
export function awayRow(away: Away, label: string, back: (() => void) | undefined): TemplateResult {
	const words = peopleWords()
	const { id, substituteName, from, until } = away
	return html`<p><span class="attention">${fill(words.awayNow, { name: substituteName, from: dayOf(from), until: dayOf(until) })}</span>
		${back ? html`<button type="button" class="sila-button" id="back-${id}" @click=${back}>${label}</button>` : nothing}</p>`
}
