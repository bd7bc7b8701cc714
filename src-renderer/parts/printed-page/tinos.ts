// Tinos has the metrics of Times New Roman, and Vietnamese; each file is fetched only when its letters are shown.
import '@fontsource/tinos/400.css'
import '@fontsource/tinos/400-italic.css'
import '@fontsource/tinos/700.css'
import '@fontsource/tinos/700-italic.css'
import './print-symbols.css'
