import { useState } from 'react'
import type { ImportedFile } from '../../../src-shared/contract/submission.ts'
import { useCommand } from '../../api/hooks.ts'

/** Of one call: every report of it is read into memory at once. */
const reportsPerCall = 100

/** Judges waiting reports again, part by part; what was judged before it failed or was stopped stays. */
export function useVerify() {
  const { mutateAsync } = useCommand('coordination.verify')
  const [files, setFiles] = useState<readonly ImportedFile[] | null>(null)
  const [progress, setProgress] = useState<{ done: number; of: number } | null>(null)
  const [error, setError] = useState<unknown>(null)
  const verify = async (submissionIds: readonly string[]) => {
    const judged: ImportedFile[] = []
    setError(null)
    try {
      for (let at = 0; at < submissionIds.length; at += reportsPerCall) {
        setProgress({ done: at, of: submissionIds.length })
        const part = await mutateAsync({ submissionIds: submissionIds.slice(at, at + reportsPerCall) })
        judged.push(...part.files)
        if (part.stopped) break
      }
    } catch (failure) {
      setError(failure)
    }
    setFiles(judged)
    setProgress(null)
  }
  return { files, progress, error, verify }
}
