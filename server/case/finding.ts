import { contactKeys, nameKeys } from '../../core/sending/finding.ts'
import { contactDetails } from '../applicant/contact.ts'
import { assign } from '../base/records.ts'
import type { Stored } from '../base/stored.ts'
import { namesOf } from './words.ts'

/*
 * What a case is found by (core/sending/finding.ts), kept beside what was sent, in the save of the case. The identity
 * number is set where the form is known that asked for it (server/intake/request.ts), and stays.
 */

/** Of a new case, and of one whose contact details changed. */
export function setFindingKeys(record: Stored<'cases'>): void {
	assign(record, { ...nameKeys(namesOf(record)), ...contactKeys(contactDetails(record)) })
}

/** Of a case from which the person is erased. */
export const clearFindingKeys = (record: Stored<'cases'>): void =>
	assign(record, { name_key: '', phone_key: '', email_key: '', identity_key: '' })
