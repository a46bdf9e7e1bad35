import type { CaseKind } from '../../core/case/status.ts'
import type { ReplyWords } from '../../core/language/words/case.ts'
import type { ChannelWords, OfficerWords } from '../../core/language/words/contact.ts'
import type { Association, Condition } from '../../core/policy/association.ts'
import type { Place } from '../../core/privacy/places.ts'
import type { ContactMeans } from '../../core/sending/contact.ts'

/** The portal's own words, by page. `{name}` is the association's short name; other marks are named where they stand. */
export interface SiteWords {
	/** What the product is called. */
	name: string
	/** This language's own name, for the switch on the other language's page. */
	language: string
	skip: string
	nav: { site: string; association: string; home: string; track: string; embed: string; privacy: string }
	pages: Record<'services' | 'policy' | 'contact' | 'complaints' | 'satisfaction', string>
	home: {
		question: string
		lead: string
		particular: string
		open: string
		track: string
		trackText: string
		associations: string
		details: string
		description: string
	}
	association: {
		services: string
		handling: string
		reply: string
		rights: string
		channels: string
		allChannels: string
		more: string
		closed: string
		referral: string
		description: string
		/** Under the links to the four pages. */
		about: Record<'policy' | 'contact' | 'complaints' | 'satisfaction', string>
	}
	service: {
		facts: string
		audience: string
		bring: string
		/** Where no document is asked for. */
		bringNothing: string
		decides: string
		decidesUnknown: string
		/** `{studies}`. */
		studies: string
		when: string
		how: string
		howForm: string
		/** Where one may apply for somebody else. */
		howForOther: string
		howChannels: string
		clarifies: string
		conditions: string
		conditionsNone: string
		checked: Record<Condition['at'], string>
		anyOf: string
		or: string
		documents: string
		optional: string
		steps: string
		apply: string
		form: string
		closed: string
		closedText: string
		withoutScript: string
		late: string
		contact: string
		description: string
	}
	referral: {
		call: string
		/** In immediate danger: before the numbers of the police, in which regions each answers, and how to call unnoticed. */
		danger: string
		regions: Record<'unified' | 'elsewhere', string>
		quietly: string
		sources: string
		sourcesText: string
		noForm: string
	}
	policy: {
		contents: string
		goals: string
		rights: string
		scope: string
		channels: string
		tools: string
		toolsText: string
		handling: string
		declaration: string
		declarations: Record<Association['declaration'], string>
		decides: string
		decidesText: string
		decidesUnknown: string
		studies: string
		reply: string
		complaints: string
		compensation: string
		compensationText: string
		satisfaction: string
		record: string
		approval: string
		/** `{meeting}`. */
		meeting: string
		hijri: string
		gregorian: string
		computed: string
		/** The document’s two dates are of different days: `{date}` is the Umm al-Qura date of its Gregorian one. */
		differ: string
		noApproval: string
		note: string
		place: string
		review: string
		replaces: string
		replacesText: string
		licence: string
		/** `{number}`, `{supervisor}`. */
		licenceText: string
		summaryNote: string
		description: string
	}
	contact: {
		title: string
		lead: string
		address: string
		/** Of an association that has published no way to reach it but this portal. */
		unpublished: string
		here: string
		formHere: string
		offerHere: string
		means: string
		meansText: string
		clarifies: string
		clarifiesText: string
		/** Heading above the inquiry form, what it is for, and what to do without scripts. */
		inquiry: string
		inquiryText: string
		inquiryWithoutScript: string
		description: string
	}
	channels: ChannelWords
	officers: OfficerWords & { title: string; lead: string }
	complaints: {
		title: string
		lead: string
		form: string
		withoutScript: string
		how: string
		/** Before the policy’s own ways. */
		ways: string
		wayNames: Record<NonNullable<Association['complaints']>['channels'][number], string>
		noRoute: string
		steps: string
		compensation: string
		description: string
	}
	satisfaction: {
		title: string
		methods: string
		methodsNone: string
		methodNames: Record<Association['satisfaction']['methods'][number], string>
		how: string
		howText: string
		description: string
		/** Above the survey. */
		yours: string
		withoutScript: string
		/** Heading of the list of campaigns. */
		campaigns: string
		/** Days that a campaign is open: `{from}`, `{to}`. */
		from: string
		fromTo: string
		/** `{title}`. */
		campaignDescription: string
		paper: string
		paperText: string
		/** At the end of the paper. */
		paperThanks: string
		/** What the QR code is. */
		qr: string
		results: string
		resultsText: string
		/** `{n}`. */
		answers: string
		/** `{answered}`, `{invited}`. */
		response: string
		/** Captions: `{title}`. */
		byQuestion: string
		byService: string
		/** Columns of the table of results. */
		question: string
		service: string
		satisfied: string
		mean: string
		/** Net promoter score, −100 to 100: `{n}`. */
		nps: string
		n: string
		/** What may be said where nearly all answered alike: `{share}`. */
		bounds: Record<'at-least' | 'at-most', string>
		improvements: string
		youSaid: string
		weDid: string
	}
	/** The page that an invitation leads to. */
	invitation: {
		title: string
		noLink: string
		track: string
		withoutScript: string
		description: string
	}
	means: Record<ContactMeans, string>
	reply: ReplyWords
	track: {
		title: string
		/** The heading once a case is found. */
		found: Record<CaseKind, string>
		lead: string
		/** What the column beside it is called, and what stands there once a case is found. */
		help: string
		contact: string
		complain: string
		services: string
		where: string
		whereText: string[]
		lost: string
		lostText: string
		withoutScript: string
		late: string
		description: string
	}
	embed: {
		title: string
		lead: string
		once: string
		onceText: string
		forms: string
		formsText: string
		complaint: string
		complaintText: string
		complaintLinkText: string
		contact: string
		contactText: string
		inquiryText: string
		survey: string
		surveyText: string
		tracker: string
		trackerText: string
		attributes: string
		/** Attribute and what it means. */
		attributeList: [name: string, meaning: string][]
		style: string
		styleText: string
		description: string
	}
	notFound: { title: string; text: string; home: string }
	privacy: {
		title: string
		description: string
		lead: string
		places: Record<Place, string>
		unsaid: string
		withServer: string
		/** Why nothing here says which country. */
		none: string
		abroad: string
		rights: string
	}
	footer: { source: string }
}
