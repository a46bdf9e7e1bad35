import type { FigureQuery } from '../../core/api/figure-query.ts'
import { PATH as CASES } from '../cases/paths.ts'

/** The list in which the cases of a figure stand: the work list, or that of the oversight. */
export function listAddress(list: 'cases' | 'oversight', query: FigureQuery): string {
	const path = list === 'cases' ? CASES : '#/sila/oversight'
	return `${path}?${new URLSearchParams({ ...query })}`
}
