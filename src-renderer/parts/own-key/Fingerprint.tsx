import classes from './own-key.module.css'

/** Six groups of four letters, set apart so that they can be read aloud and compared. */
export function Fingerprint({ value }: { value: string }) {
  return (
    <span className={classes.fingerprint}>
      {value.split(/[\s-]+/u).map((group, index) => (
        // Groups may repeat and never move: the place is what tells two equal ones apart.
        <span key={index}>{group} </span>
      ))}
    </span>
  )
}
