import { Button, Menu } from '@mantine/core'
import { IconDownload, IconTable, IconUpload } from '@tabler/icons-react'
import { useState } from 'react'
import type { AgencyId } from '../../../src-shared/domain/ids.ts'
import { useText } from '../../shell/language.tsx'
import { ExportCatalogueDialog } from './ExportCatalogueDialog.tsx'
import { ImportCatalogueDialog } from './ImportCatalogueDialog.tsx'

/** The catalogue out to Excel and in again. */
export function CatalogueFile({ provinceId }: { provinceId: AgencyId | null }) {
  const words = useText().catalogueSheet
  const [dialog, setDialog] = useState<'export' | 'import' | null>(null)
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" leftSection={<IconTable size={16} />}>
            {words.menu}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconDownload size={16} />} onClick={() => setDialog('export')}>
            {words.export}
          </Menu.Item>
          <Menu.Item leftSection={<IconUpload size={16} />} onClick={() => setDialog('import')}>
            {words.import}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {dialog === 'export' && <ExportCatalogueDialog provinceId={provinceId} onClose={() => setDialog(null)} />}
      {dialog === 'import' && <ImportCatalogueDialog onClose={() => setDialog(null)} />}
    </>
  )
}
