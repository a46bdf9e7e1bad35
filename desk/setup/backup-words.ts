import type { TemplateResult } from 'lit'
import type { BackupGap } from '../../core/backup/state.ts'
import { language } from '../frame/language.ts'
import { words as ar } from './backup-words.ar.ts'
import { words as en } from './backup-words.en.ts'

export interface BackupWords {
	title: string
	hint: TemplateResult
	made: string
	rehearsed: string
	elsewhere: string
	keys: string
	never: string
	/** A rehearsal that found nothing wrong. */
	good: string
	kept: string
	notKept: string
	/** That nothing is missing. */
	well: string
	/** What is not as it should be, and what to do about it; `until` is a day in words. */
	gaps: Record<BackupGap['code'], (gap: Omit<BackupGap, 'until'> & { until: string }) => TemplateResult>
}

export const backupWords = (): BackupWords => (language() === 'en' ? en : ar)
