"""Which country a shared currency name means, by the places that the text speaks of."""

PLACES = {
    "peso": {
        "MXN": "Mexico Mexican Guadalajara Monterrey Tijuana Oaxaca Puebla Jalisco",
        "CLP": "Chile Chilean Santiago Valparaíso Concepción Antofagasta",
        "ARS": "Argentina Argentine Córdoba Rosario Mendoza Patagonia",
        "COP": "Colombia Colombian Bogotá Bogota Medellín Medellin Cali Cartagena",
        "PHP": "Philippines Philippine Manila Cebu Davao Filipino Quezon Luzon Mindanao Visayas",
        "UYU": "Uruguay Uruguayan Montevideo",
        "CUP": "Cuba Cuban Havana",
        "DOP": "Dominican",
    },
    "shilling": {
        "KES": "Kenya Kenyan Nairobi Mombasa Kisumu Nakuru Eldoret",
        "UGX": "Uganda Ugandan Kampala Entebbe Gulu",
        "TZS": "Tanzania Tanzanian Dodoma Zanzibar Arusha Mwanza",
        "SOS": "Somalia Somali Mogadishu",
    },
    "krone": {
        "NOK": "Norway Norwegian Oslo Bergen Trondheim Tromsø Stavanger Lofoten",
        "DKK": "Denmark Danish Copenhagen Aarhus Odense Greenland Faroe",
    },
    "crown": {
        "CZK": "Czech Prague Brno",
        "SEK": "Sweden Swedish Stockholm Gothenburg Malmö",
        "NOK": "Norway Norwegian Oslo",
        "DKK": "Denmark Danish Copenhagen",
        "ISK": "Iceland Icelandic Reykjavik Reykjavík",
    },
    "franc": {
        "CHF": "Switzerland Swiss Zurich Geneva Basel Bern Lausanne",
        "XOF": "Senegal Dakar Ivory Abidjan Mali Bamako Benin Togo Niger Burkina Ouagadougou",
        "XAF": "Cameroon Yaoundé Yaounde Douala Chad Gabon Libreville",
        "CDF": "Congo Congolese Kinshasa Goma",
        "RWF": "Rwanda Rwandan Kigali",
    },
    "dinar": {
        "KWD": "Kuwait Kuwaiti",
        "IQD": "Iraq Iraqi Baghdad Basra",
        "JOD": "Jordan Jordanian Amman",
        "TND": "Tunisia Tunisian Tunis",
        "DZD": "Algeria Algerian Algiers",
        "LYD": "Libya Libyan Tripoli",
        "RSD": "Serbia Serbian Belgrade",
        "BHD": "Bahrain Bahraini Manama",
    },
    "INR": {
        "INR": "India Indian Delhi Mumbai Kolkata Chennai Bengaluru Hyderabad Maharashtra Kerala Gujarat Lakhs",
        "PKR": "Pakistan Pakistani Karachi Lahore Islamabad Rawalpindi Peshawar Sindh Quetta Multan Faisalabad Lyari",
        "LKR": "Lanka Lankan Colombo Kandy Jaffna Galle Uva Sinhala",
        "NPR": "Nepal Nepali Nepalese Kathmandu Pokhara",
        "MUR": "Mauritius Mauritian",
    },
}
"""By shared name, or by the code that the name has where the text speaks of no place: code and words of its places."""
