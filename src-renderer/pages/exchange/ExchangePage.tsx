import { MatchesLink } from '../../parts/MatchesLink.tsx'
import { PageHeader } from '../../parts/PageHeader.tsx'
import { useText } from '../../shell/language.tsx'
import { ActsReceived } from './ActsReceived.tsx'
import classes from './exchange.module.css'
import { PackagesReceived } from './PackagesReceived.tsx'
import { PinnedRoots } from './PinnedRoots.tsx'
import { ReceiptsReceived } from './ReceiptsReceived.tsx'
import { ReceiveFiles } from './ReceiveFiles.tsx'

/** What comes from coordinators: packages, whose code is compared once, registries, receipts. */
export default function ExchangePage() {
  const text = useText()
  const words = text.exchangePage
  return (
    <>
      <PageHeader
        title={words.title}
        back={{ href: '/plans', label: text.plans.title }}
        actions={<MatchesLink withOthers />}
      />
      <div className={classes.page}>
        <ReceiveFiles />
        <PackagesReceived />
        <ActsReceived />
        <PinnedRoots />
        <ReceiptsReceived />
      </div>
    </>
  )
}
