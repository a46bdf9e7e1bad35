import type { Proofs } from '../../core/policy/proof.ts'
import { language } from '../frame/language.ts'
import { words as ar } from './proof-words.ar.ts'
import { words as en } from './proof-words.en.ts'

export interface ProofWords {
	title: string
	about: string
	choices: Record<Proofs, { title: string; about: string }>
	save: string
	saved: string
}

export const proofWords = (): ProofWords => (language() === 'en' ? en : ar)
