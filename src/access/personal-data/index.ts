export {
  type DataOwner,
  ERASED_NAME,
  HoldsPersonalData,
  type PersonalDataHolder,
} from './personal-data-holder';
export { PersonalDataService } from './personal-data.service';
