import { type InvitationLink, parseInvitation } from '../../core/survey/answers.ts'

/*
 * The page that an invitation's link leads to. The token leaves the address bar at once, so that it is neither read over
 * a shoulder nor kept in a history; a reload still has it from the tab's own state until the answers have arrived.
 */

const kept = history.state as Partial<InvitationLink> | null
const link = parseInvitation(location.hash) ?? (kept?.token ? { token: kept.token, first: null } : null)
history.replaceState(link, '', location.pathname)

const place = document.querySelector('[data-invitation]')
if (link && place) {
	await import('../../widgets/satisfaction-survey/satisfaction-survey.ts')
	const survey = document.createElement('sila-satisfaction-survey')
	Object.assign(survey, link)
	survey.addEventListener('sila-survey-sent', () => history.replaceState(null, '', location.pathname))
	place.replaceChildren(survey)
} else document.querySelector('[data-no-invitation]')?.removeAttribute('hidden')
