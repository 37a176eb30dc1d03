/** The directory of people. */
export default function PeoplePage() {
  return null;
}
