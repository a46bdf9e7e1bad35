import { askedWords } from '../../core/language/words/survey-asked.en.ts'
import { shutWords } from '../../core/language/words/survey-shut.en.ts'
import type { SurveyElementWords } from './words.ts'

export const words: SurveyElementWords = {
	lang: 'en',
	asked: askedWords,
	step: '{n} of {all}',
	next: 'Next',
	skip: 'Skip',
	back: 'Back',
	clear: 'Clear my answer',
	send: 'Send your opinion',
	sending: 'Sending…',
	comment: 'Would you like to add anything?',
	commentHint: 'Optional, and read only by the association’s staff.',
	noNames: 'Please leave out names and numbers that point to you or to anybody else.',
	count: '{n} of {max} characters',
	kept: 'Your answers stay on this device only until you send them, and are deleted after seven days.',
	forget: 'Delete them now',
	forgotten: 'Your answers were deleted from this device.',
	restored: 'Your earlier answers are back. Go on where you stopped.',
	changed:
		'The association has changed the questions. The answers that still fit are here; check them, then send.',
	lost: 'The connection was lost. Your answers are still here; send again, and they will be counted once.',
	server: 'Something failed on our side. Your answers are still here; send them again in a while.',
	thanks: 'Thank you, your opinion has arrived',
	thanksText: 'It helps to make the service better. You can leave this page now.',
	first:
		'Your opinion had already arrived. What is stored are your first answers, without what you changed afterwards.',
	shut: shutWords,
	condition:
		'Giving your opinion is one of this service’s conditions, and what we want is an honest one: nothing is withheld from you for what you say.',
	followUp: 'I want the association to contact me about this opinion',
	followUpHint:
		'If you choose this, staff see that these answers are yours, with your name, your reference and how you chose to be reached. Otherwise they stay without a name.',
	thanksFollowUp: 'The association will contact you in the way you chose in your request.',
	none: 'No survey is open now. Your opinion is welcome at any time.',
	opens: 'It opens on {date}.',
	unknown: 'There is no open evaluation of this request here. The tracking page says where it stands.',
	page: 'Your opinion of the service',
	track: 'Tracking page',
}
