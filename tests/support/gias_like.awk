#!/usr/bin/awk -f
# Writes a made-up file in the 140 columns of the national register's full extract, as long as wanted:
#   gias_like.awk -v rows=50000 >file.csv
# Texts stand in quotes and hold commas, quotes and line ends now and then, as the real one does. 50,000 rows are about
# 56 MB. The same rows each time; hardly any of them says what cannot be right.

# The next number below n of a fixed sequence (Park and Miller's generator).
function chance(n) {
    seed = (seed * 16807) % 2147483647
    return int(seed / 2147483647 * n)
}
function fill(list, text, size) { size = split(text, list, "|"); list["size"] = size }
function one_of(list) { return list[1 + chance(list["size"])] }
function quoted(text) { return "\"" text "\"" }
function day(from, years) { return sprintf("%02d-%02d-%d", 1 + chance(28), 1 + chance(12), from + chance(years)) }

function cell(name) {
    if (name == "URN") return 100000 + row
    if (name == "EstablishmentName") return quoted(one_of(first) one_of(second))
    if (name == "EstablishmentNumber") return 2000 + int(row / 90)
    if (name == "LA (code)") return 800 + row % 90
    if (name == "LA (name)") return quoted("Authority " 800 + row % 90)
    if (name == "TypeOfEstablishment (code)") return academy ? 34 : "01"
    if (name == "TypeOfEstablishment (name)") return quoted(academy ? "Academy converter" : "Community school")
    if (name == "EstablishmentTypeGroup (code)") return academy ? 10 : 4
    if (name == "EstablishmentTypeGroup (name)") return quoted(academy ? "Academies" : "Local authority maintained schools")
    if (name == "EstablishmentStatus (code)") return open ? 1 : 2
    if (name == "EstablishmentStatus (name)") return quoted(open ? "Open" : "Closed")
    if (name == "PhaseOfEducation (code)") return primary ? 2 : 4
    if (name == "PhaseOfEducation (name)") return quoted(primary ? "Primary" : "Secondary")
    if (name == "StatutoryLowAge") return primary ? 4 : 11
    if (name == "StatutoryHighAge") return primary ? 11 : 16
    if (name == "Gender (code)") return 3
    if (name == "Gender (name)") return quoted("Mixed")
    if (name == "AdmissionsPolicy (name)") return quoted(primary ? "Not applicable" : "Non-selective")
    if (name == "OpenDate") return day(1960, 50)
    if (name == "CloseDate") return open ? "" : day(2011, 10)
    if (name == "SchoolCapacity") return 300 + chance(660)
    if (name ~ /^NumberOf/) return 20 + chance(400)
    if (name == "PercentageFSM") return sprintf("%d.%d", chance(60), chance(10))
    if (name == "Easting") return 300000 + row % 90 * 3500 + chance(40000)
    if (name == "Northing") return 100000 + row % 90 * 5000 + chance(40000)
    if (name == "Postcode") return quoted(sprintf("ZZ%d %d%c%c", 1 + int(row / 6760) % 90, int(row / 676) % 10, 65 + row % 26, 65 + int(row / 26) % 26))
    if (name == "UKPRN") return 10000000 + row
    if (name == "UPRN") return sprintf("%012d", chance(1000000000))
    if (name == "FSM") return chance(200)
    if (name ~ /Date$|LastInsp$|Visit$/) return day(2015, 8)
    if (name == "UrbanRural (code)") return quoted("D1")
    if (name == "UrbanRural (name)") return quoted("(England/Wales) Rural town and fringe")
    if (name == "Street") return quoted(one_of(street))
    if (name ~ /Ofsted|^(Trusts|Federations|Boarders|SEN[0-9]|CCF|EBD|Places|PlacesPRU|Sen|Resourced)/) return ""
    if (name ~ /\(code\)$/) return chance(99)
    if (name ~ /\(name\)$/) return chance(4) ? quoted(one_of(words)) : ""
    return chance(5) ? "" : quoted(one_of(words))
}

BEGIN {
    seed = 20261123
    header = \
        "URN,LA (code),LA (name),EstablishmentNumber,EstablishmentName,TypeOfEstablishment (code)," \
        "TypeOfEstablishment (name),EstablishmentTypeGroup (code),EstablishmentTypeGroup (name)," \
        "EstablishmentStatus (code),EstablishmentStatus (name),ReasonEstablishmentOpened (code)," \
        "ReasonEstablishmentOpened (name),OpenDate,ReasonEstablishmentClosed (code)," \
        "ReasonEstablishmentClosed (name),CloseDate,PhaseOfEducation (code),PhaseOfEducation (name)," \
        "StatutoryLowAge,StatutoryHighAge,Boarders (code),Boarders (name),NurseryProvision (name)," \
        "OfficialSixthForm (code),OfficialSixthForm (name),Gender (code),Gender (name)," \
        "ReligiousCharacter (code),ReligiousCharacter (name),ReligiousEthos (name),Diocese (code)," \
        "Diocese (name),AdmissionsPolicy (code),AdmissionsPolicy (name),SchoolCapacity,SpecialClasses (code)," \
        "SpecialClasses (name),CensusDate,NumberOfPupils,NumberOfBoys,NumberOfGirls,PercentageFSM," \
        "TrustSchoolFlag (code),TrustSchoolFlag (name),Trusts (code),Trusts (name),SchoolSponsorFlag (name)," \
        "SchoolSponsors (name),FederationFlag (name),Federations (code),Federations (name),UKPRN," \
        "FEHEIdentifier,FurtherEducationType (name),OfstedLastInsp,OfstedSpecialMeasures (code)," \
        "OfstedSpecialMeasures (name),LastChangedDate,Street,Locality,Address3,Town,County (name),Postcode," \
        "SchoolWebsite,TelephoneNum,HeadTitle (name),HeadFirstName,HeadLastName,HeadPreferredJobTitle," \
        "BSOInspectorateName (name),InspectorateReport,DateOfLastInspectionVisit,NextInspectionVisit," \
        "TeenMoth (name),TeenMothPlaces,CCF (name),SENPRU (name),EBD (name),PlacesPRU,FTProv (name)," \
        "EdByOther (name),Section41Approved (name),SEN1 (name),SEN2 (name),SEN3 (name),SEN4 (name)," \
        "SEN5 (name),SEN6 (name),SEN7 (name),SEN8 (name),SEN9 (name),SEN10 (name),SEN11 (name),SEN12 (name)," \
        "SEN13 (name),TypeOfResourcedProvision (name),ResourcedProvisionOnRoll,ResourcedProvisionCapacity," \
        "SenUnitOnRoll,SenUnitCapacity,GOR (code),GOR (name),DistrictAdministrative (code)," \
        "DistrictAdministrative (name),AdministrativeWard (code),AdministrativeWard (name)," \
        "ParliamentaryConstituency (code),ParliamentaryConstituency (name),UrbanRural (code)," \
        "UrbanRural (name),GSSLACode (name),Easting,Northing,MSOA (name),LSOA (name),InspectorateName (name)," \
        "SENStat,SENNoStat,BoardingEstablishment (name),PropsName,PreviousLA (code),PreviousLA (name)," \
        "PreviousEstablishmentNumber,OfstedRating (name),RSCRegion (name),Country (name),UPRN,SiteName," \
        "QABName (code),QABName (name),EstablishmentAccredited (code),EstablishmentAccredited (name)," \
        "QABReport,CHNumber,MSOA (code),LSOA (code),FSM,AccreditationExpiryDate"
    columns = split(header, names, ",")
    fill(first, "Saint Anne's |Upper Brook |The \"\"Old\"\" Mill, |North and South |Kingsgate |River, Hill and Dale ")
    fill(second, "Primary School|Church of England Voluntary Controlled Primary School|Academy|High School, Lower Site")
    fill(street, "12, High Street|School Lane|The Green\nBehind the Church|Mill Road|\"\"The Cottage\"\", Back Lane")
    fill(words, "Not applicable|Does not apply|Not under a federation|Does not have boarders|Northern District|" \
        "No Special Classes|Middle layer area 014B|Not recorded|Has a sixth form|Eastern Upper Ward")
    print header
    for (row = 1; row <= rows; row++) {
        academy = chance(2); open = chance(5) > 0; primary = chance(4) > 0
        line = cell(names[1])
        for (i = 2; i <= columns; i++) line = line "," cell(names[i])
        print line
    }
}
