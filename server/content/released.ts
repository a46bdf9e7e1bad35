import artwa from '../../core/policy/released/1/artwa.json' with { type: 'json' }
import kadi from '../../core/policy/released/1/kadi.json' with { type: 'json' }
import kitab from '../../core/policy/released/1/kitab-wa-qari.json' with { type: 'json' }
import nama from '../../core/policy/released/1/nama-makkiyah.json' with { type: 'json' }
import surveys from '../../core/policy/released/1/surveys.json' with { type: 'json' }
import yusr from '../../core/policy/released/1/yusr.json' with { type: 'json' }
import laterYusr from '../../core/policy/released/2/yusr.json' with { type: 'json' }

/*
 * What the product gave before it was written down with what it gave: the definitions of its releases until then, the
 * oldest first. One that differed from the others in nothing is not here twice.
 */

const FILES: { slug: string; process: unknown }[] = [artwa, kadi, kitab, nama, yusr, laterYusr]

/** The released files of an association; the first releases had no handling process. */
export function releasedFiles(slug: string): object[] {
	const files = FILES.filter(file => file.slug === slug)
	const first = files.slice(0, 1).map(({ process: _, ...file }) => file)
	return [...first, ...files]
}

export const releasedSurveys = () => surveys
